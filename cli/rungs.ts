#!/usr/bin/env node
console.log("rungs", process.version);
