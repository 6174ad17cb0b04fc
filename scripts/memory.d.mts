export declare const nodeFlags: readonly string[]
export declare const allocator: Readonly<Record<string, string>>
