export declare const city: string;
export declare const wrongStudy: string;
export declare const brokenStudy: string;
export declare function ownModel(extra?: string, method?: string): string;
export declare const conveyor: string;
