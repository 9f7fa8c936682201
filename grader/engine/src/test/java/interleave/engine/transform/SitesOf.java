package interleave.engine.transform;

import interleave.engine.Action;
import interleave.engine.runtime.Site;
import interleave.engine.runtime.Sites;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The places that a class has when it has been transformed.
record SitesOf(List<Site> all) {
    private static final Site MARK = new Site("", "", "", 0, "", Action.OTHER, null, 0);

    static SitesOf transformed(Class<?> type) throws IOException {
        int from = Sites.add(MARK) + 1;
        TransformingLoader.transformed(type.getName());
        int to = Sites.add(MARK);
        return new SitesOf(IntStream.range(from, to).mapToObj(Sites::at).toList());
    }

    /// Without the method itself.
    List<String> events(String method) {
        return in(method).map(Site::event).filter(it -> !it.endsWith("." + method)).toList();
    }

    /// Those events of a method whose places have a flag.
    List<String> flagged(String method, int flag) {
        return in(method).filter(it -> (it.flags() & flag) != 0).map(Site::event).toList();
    }

    private Stream<Site> in(String method) {
        return all.stream().filter(it -> it.method().equals(method));
    }
}
