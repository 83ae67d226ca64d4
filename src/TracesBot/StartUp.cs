using Microsoft.Extensions.Options;
using TracesBot.Door;
using TracesBot.Knowledge;
using TracesBot.Storage;
using TracesBot.Understanding;

namespace TracesBot;

/// <summary>Gets everything ready before the first activity is let in, and stops the start when something is wrong.</summary>
internal sealed class StartUp(IServiceProvider services, Migrator migrator)
{
    public Task RunAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        services.GetRequiredService<DoorPolicy>();
        services.GetRequiredService<Campaign>();
        // The two heavy parts do not need each other.
        return Task.WhenAll(
            Task.Run(services.GetRequiredService<KnowledgeBase>, cancellationToken),
            Task.Run(services.GetRequiredService<Understander>, cancellationToken),
            migrator.MigrateAsync(cancellationToken)
        );
    }
}
