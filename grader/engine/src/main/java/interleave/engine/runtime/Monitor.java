package interleave.engine.runtime;

import interleave.engine.race.Shadow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The monitor of an object, modelled. Its entry set is not kept: it is those threads whose status
/// is ENTERING it.
final class Monitor {
    final Object object;
    final List<ControlledThread> waitSet = new ArrayList<>(2);

    /// What happens before whoever enters next.
    final Shadow published = new Shadow();

    @Nullable ControlledThread owner;

    /// How often the owner has entered.
    int entries;

    Monitor(Object object) {
        this.object = object;
    }
}
