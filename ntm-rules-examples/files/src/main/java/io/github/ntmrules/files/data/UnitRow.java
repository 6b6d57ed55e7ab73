package io.github.ntmrules.files.data;

import io.github.ntmrules.snapshot.Snapshot;

/**
 * A unit that was read, and where it stands.
 *
 * @param file the name of the file
 * @param row the row as the file counts it, from 1, heading included; in JSON the number of the
 *     unit
 * @param snapshot what the unit reports
 */
public record UnitRow(String file, int row, Snapshot snapshot) {}
