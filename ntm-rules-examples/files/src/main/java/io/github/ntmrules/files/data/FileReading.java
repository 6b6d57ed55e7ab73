package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a file of tables.
 *
 * @param grid the cells
 * @param unit of what kind the units are
 * @param day the day of rows that have none, or {@code null}
 * @param of makes problems
 * @param headings what headings stand for
 * @param taker takes what is read
 * @param evidence which units it is of
 */
record FileReading(
    Grid grid,
    UnitKind unit,
    @Nullable LocalDate day,
    FileProblems of,
    Headings headings,
    RowTaker taker,
    UnitEvidence evidence) {}
