using Microsoft.Extensions.Options;
using TracesBot.Door;
using TracesBot.Knowledge;
using TracesBot.Storage;
using TracesBot.Understanding;

namespace TracesBot;

/// <summary>Gets everything ready before the first activity is let in, and stops the start when something is wrong.</summary>
internal sealed partial class StartUp(IServiceProvider services, Migrator migrator, ILogger<StartUp> logger)
{
    public Task RunAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        services.GetRequiredService<DoorPolicy>();
        services.GetRequiredService<Campaign>();
        // The two heavy parts do not need each other.
        return Task.WhenAll(
            Task.Run(ReadKnowledge, cancellationToken),
            Task.Run(services.GetRequiredService<Understander>, cancellationToken),
            migrator.MigrateAsync(cancellationToken)
        );
    }

    private void ReadKnowledge()
    {
        foreach (var warning in services.GetRequiredService<KnowledgeBase>().Warnings)
        {
            Log.ContentWarning(logger, warning);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The content should be looked at: {Warning}")]
        public static partial void ContentWarning(ILogger logger, ContentFault warning);
    }
}
