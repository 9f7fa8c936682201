package interleave.app.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// A page in the browser.
final class Tab implements AutoCloseable {
    private final DevTools tools;
    private final String target;
    private final String session;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    private Tab(DevTools tools, String target, String session) {
        this.tools = tools;
        this.target = target;
        this.session = session;
    }

    static Tab open(DevTools tools, int width, boolean dark) {
        String target =
                tools.call("", "Target.createTarget", Map.of("url", "about:blank"))
                        .get("targetId")
                        .asString();
        String session =
                tools.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                        .get("sessionId")
                        .asString();
        var tab = new Tab(tools, target, session);
        tools.onEvent(tab::hear);
        List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable")
                .forEach(domain -> tab.call(domain, Map.of()));
        tab.resize(width);
        tab.media("prefers-color-scheme", dark ? "dark" : "light");
        return tab;
    }

    private void hear(JsonNode event) {
        JsonNode params = event.path("params");
        switch (event.path("method").asString()) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" ->
                    complaints.add(params.toString());
            case "Network.requestWillBeSent" ->
                    requests.add(params.path("request").path("url").asString());
            default -> {}
        }
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return tools.call(session, method, parameters);
    }

    /// Goes to a page and waits until it is there.
    void visit(URI page) {
        loaded = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", page.toString()));
        loaded.orTimeout(20, TimeUnit.SECONDS).join();
    }

    void resize(int width) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    void media(String feature, String value) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /// What an expression comes to; of a promise, what it is kept with.
    JsonNode evaluate(String expression) {
        JsonNode answer =
                call(
                        "Runtime.evaluate",
                        Map.of(
                                "expression", expression,
                                "returnByValue", true,
                                "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    String text(String selector) {
        return evaluate("document.querySelector('" + selector + "').textContent").asString();
    }

    int count(String selector) {
        return evaluate("document.querySelectorAll('" + selector + "').length").asInt();
    }

    void click(String selector) {
        evaluate("document.querySelector('" + selector + "').click()");
    }

    void focus(String selector) {
        evaluate("document.querySelector('" + selector + "').focus()");
    }

    /// Presses a key and lets it go, as a keyboard does.
    void press(String key) {
        call("Input.dispatchKeyEvent", Map.of("type", "rawKeyDown", "key", key));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    /// The whole page as it looks.
    void screenshot(Path png) throws IOException {
        JsonNode size = call("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        String data =
                call(
                                "Page.captureScreenshot",
                                Map.of(
                                        "captureBeyondViewport",
                                        true,
                                        "clip",
                                        Map.of(
                                                "x", 0,
                                                "y", 0,
                                                "width", size.get("width").asInt(),
                                                "height",
                                                        Math.min(6000, size.get("height").asInt()),
                                                "scale", 1)))
                        .get("data")
                        .asString();
        Files.write(png, Base64.getDecoder().decode(data));
    }

    /// Errors and whatever else the console shows.
    List<String> complaints() {
        return complaints;
    }

    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        tools.call("", "Target.closeTarget", Map.of("targetId", target));
    }
}
