declare module "virtual:words" {
  const words: import("../build/words.ts").Words;
  export default words;
}

declare module "virtual:colours" {
  const colours: Readonly<Record<string, string>>;
  export default colours;
}
