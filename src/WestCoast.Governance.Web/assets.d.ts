declare module '*.svg' {
  const url: string;
  export default url;
}

declare const MAP_WORKER_URL: string;
