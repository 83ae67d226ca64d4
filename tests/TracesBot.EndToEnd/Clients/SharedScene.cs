namespace TracesBot.EndToEnd.Clients;

/// <summary>One bot and Playground for all tests that open no page. They start with the first test, which can still be skipped.</summary>
public sealed class SharedScene : IAsyncDisposable
{
    private Scene? _scene;

    internal async Task<Scene> Get(PlaygroundProgram program) => _scene ??= await Scene.Set(program);

    public ValueTask DisposeAsync() => _scene?.DisposeAsync() ?? ValueTask.CompletedTask;
}

[CollectionDefinition]
public sealed class WithoutAPage : ICollectionFixture<SharedScene>;
