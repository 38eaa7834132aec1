// What Chromium offers beyond TypeScript's DOM library: pickers of the File System Access API.
interface PickerType {
  readonly description?: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}
interface Window {
  showOpenFilePicker?(options: { types?: readonly PickerType[]; id?: string }): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: {
    suggestedName?: string;
    types?: readonly PickerType[];
    id?: string;
  }): Promise<FileSystemFileHandle>;
}
interface FileSystemHandle {
  queryPermission?(options: { mode: "read" | "readwrite" }): Promise<PermissionState>;
  requestPermission?(options: { mode: "read" | "readwrite" }): Promise<PermissionState>;
}
interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemFileHandle | FileSystemDirectoryHandle | null>;
}
