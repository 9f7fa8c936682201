package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Makes the threads of the slices. No `new Agency()`, since Lincheck overlooks what a lambda
/// makes.
final class Agency implements ThreadFactory {
    @Override
    public Thread newThread(Runnable slice) {
        return new Crew(slice);
    }
}
