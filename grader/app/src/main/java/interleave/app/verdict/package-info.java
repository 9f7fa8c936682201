/// The judge: from runs to verdicts, points and a report's content. It knows no report's form.
@NullMarked
package interleave.app.verdict;

import org.jspecify.annotations.NullMarked;
