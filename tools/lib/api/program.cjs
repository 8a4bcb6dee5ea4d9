'use strict';
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');
const { at, root } = require('../bootstrap.cjs');

const PROBE = at('apps', 'server', 'src', 'answers.probe.ts');

/** The controllers and the pages' client as the type checker sees them, with one more file that exists only here. */
function typedProgram(probe) {
  const { config } = ts.readConfigFile(at('tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const checking = { ...options, lib: [...options.lib, 'lib.dom.d.ts'], noEmit: true, incremental: false };
  const host = ts.createCompilerHost(checking);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (file) => file === PROBE || fileExists(file);
  host.readFile = (file) => (file === PROBE ? probe : readFile(file));
  host.getSourceFile = (file, version) =>
    file === PROBE ? ts.createSourceFile(file, probe, version, true) : getSourceFile(file, version);
  const types = fs.readdirSync(at('types')).map((file) => at('types', file));
  const program = ts.createProgram([PROBE, ...types, ...controllerFiles()], checking, host);
  return { program, checker: program.getTypeChecker(), probe: program.getSourceFile(PROBE) };
}

/** Every file that declares routes. */
function controllerFiles() {
  return fs
    .readdirSync(at('libs'), { recursive: true })
    .filter((file) => file.endsWith('.controller.ts'))
    .map((file) => at('libs', file))
    .sort();
}

/** The class of a controller file and its public methods by name. */
function controllersIn(program) {
  const wanted = new Set(controllerFiles().map((file) => path.normalize(file)));
  return program
    .getSourceFiles()
    .filter(({ fileName }) => wanted.has(path.normalize(fileName)))
    .flatMap((file) => file.statements.filter(ts.isClassDeclaration));
}

module.exports = { typedProgram, controllersIn, controllerFiles };
