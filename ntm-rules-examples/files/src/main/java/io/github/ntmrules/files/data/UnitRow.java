package io.github.ntmrules.files.data;

import io.github.ntmrules.snapshot.Snapshot;

/**
 * A unit that was read, and where it stands.
 *
 * @param file the name of the file
 * @param row the row as the file counts it, from 1, heading included; in JSON the number of the
 *     unit
 * @param sheet the sheet it is on, where the file has several with units, else empty
 * @param snapshot what the unit reports; it is incomplete if cells are lost
 * @param lost how many of its cells say nothing that can be used; their figures count as missing
 */
public record UnitRow(String file, int row, String sheet, Snapshot snapshot, int lost) {}
