package interleave.runner.race;

import interleave.junit.race.Race;
import interleave.runner.Main;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutionException;

/// The entry of a race's JVM, which has the submission and its tests on the class path, as any
/// program has its own classes.
public final class RaceMain {
    private RaceMain() {}

    public static void main(String[] arguments) {
        RaceJob job = RaceJob.parse(arguments);
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(job.socket()));
            run(job, new RaceEventWriter(Channels.newOutputStream(channel)));
            Main.end(0);
        } catch (IOException graderGone) {
            Main.end(Main.ALONE);
        }
    }

    static void run(RaceJob job, RaceEventWriter events) throws IOException {
        try {
            new Track(race(job.race()), job.pace(), events).run();
        } catch (ExecutionException thrown) {
            events.write(new RaceEvent.Threw(String.valueOf(thrown.getCause())));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError broken) {
            events.write(new RaceEvent.Broken(String.valueOf(broken)));
        }
    }

    private static Race race(String name) throws ReflectiveOperationException {
        Constructor<? extends Race> constructor =
                Class.forName(name).asSubclass(Race.class).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
