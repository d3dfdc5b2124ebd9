declare module '@doyensec/electronegativity' {
  interface Options {
    readonly input: string;
    readonly isRelative: boolean;
    readonly electronVersionOverride: string;
    readonly excludeFromScan: readonly string[];
  }
  interface Issue {
    readonly id: string;
    readonly file: string;
    readonly severity: { readonly name: string };
    readonly location: { readonly line: number };
  }
  interface Report {
    readonly issues: readonly Issue[];
    readonly errors: readonly { readonly file: string; readonly message: string }[];
  }
  export default function run(options: Options): Promise<Report>;
}
