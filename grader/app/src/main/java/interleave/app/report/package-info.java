/// The forms of a result: text, JSON and HTML.
@NullMarked
@JStacheConfig(pathing = @JStachePath(prefix = "interleave/app/report/"))
package interleave.app.report;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import org.jspecify.annotations.NullMarked;
