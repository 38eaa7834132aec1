/** What a bundled study's card says in numbers. A test holds them against the models. */
export interface StudyCard {
  readonly words:
    | "app/study-city"
    | "app/study-talent"
    | "app/study-funds"
    | "app/study-ecosystem"
    | "app/study-corridor"
    | "app/study-xiasha";
  readonly variables: number;
  readonly start: number;
  readonly stop: number;
}

/** By name; known beforehand, since the start page reads no model. */
export const studyCards: ReadonlyMap<string, StudyCard> = new Map([
  ["city", { words: "app/study-city", variables: 190, start: 2020, stop: 2035 }],
  ["talent", { words: "app/study-talent", variables: 155, start: 2020, stop: 2035 }],
  ["funds", { words: "app/study-funds", variables: 125, start: 2023, stop: 2040 }],
  ["ecosystem", { words: "app/study-ecosystem", variables: 157, start: 2020, stop: 2035 }],
  ["corridor", { words: "app/study-corridor", variables: 142, start: 2020, stop: 2035 }],
  ["xiasha", { words: "app/study-xiasha", variables: 153, start: 2018, stop: 2035 }],
]);
