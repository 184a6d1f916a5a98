/// <reference types="vite/client" />

/** The version of the program that the workbench was built with. */
declare const DEMARCHE_VERSION: string;
