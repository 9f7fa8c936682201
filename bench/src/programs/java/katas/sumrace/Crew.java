package katas.sumrace;

/// The thread of a slice.
final class Crew extends Thread {
    private final Runnable slice;

    Crew(Runnable slice) {
        this.slice = slice;
    }

    @Override
    public void run() {
        slice.run();
    }
}
