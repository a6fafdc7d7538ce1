/** How rules compare what they see with what they want (MS-WUSP, ApplicabilityRules base types). */
@NullMarked
package io.wua.catalog.rule.comparison;

import org.jspecify.annotations.NullMarked;
