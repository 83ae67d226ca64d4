using System.Data.Common;

namespace TracesBot.People;

/// <summary>Keeps <see cref="RoleMembers"/> in step with the database, whichever node has asked the directory.</summary>
internal sealed partial class RoleReading(RoleMembers members, TimeProvider clock, ILogger<RoleReading> logger)
    : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(1);

    /// <summary>The first activity must not come before the first reading: an administrator would be nobody.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Glance, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await members.ReadAsync(cancellationToken);
        }
        catch (DbException exception)
        {
            Log.Missed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 420,
            Level = LogLevel.Warning,
            Message = "The members of the groups with a role could not be read; those known so far keep it."
        )]
        public static partial void Missed(ILogger logger, Exception exception);
    }
}
