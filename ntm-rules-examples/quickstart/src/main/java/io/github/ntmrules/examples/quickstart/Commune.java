package io.github.ntmrules.examples.quickstart;

import io.github.ntmrules.criteria.Region;
import java.time.LocalDate;

/**
 * One line of {@code communes.csv}: a commune, when its figures hold, and who published them.
 *
 * @param id names the commune in {@code figures.csv}
 * @param name the commune (xã)
 * @param district the district (huyện)
 * @param province the province (tỉnh)
 * @param region the region (vùng)
 * @param earliest the earliest date the figures can be of
 * @param latest the latest date the figures can be of; the same where the date is known
 * @param anyPeriod whether to assess although the date is outside the set's period in force
 * @param dateNote why these dates
 * @param sourceSays the overall outcome as the source states it
 * @param source where the figures were published
 * @param sourceKind what kind of source that is, and how much of it was read
 * @param missingInSource what the source does not say
 */
record Commune(
    String id,
    String name,
    String district,
    String province,
    Region region,
    LocalDate earliest,
    LocalDate latest,
    boolean anyPeriod,
    String dateNote,
    String sourceSays,
    String source,
    String sourceKind,
    String missingInSource) {}
