using TracesBot.People;
using TracesBot.Turns;

namespace TracesBot.SelfCheck;

/// <summary>Brings administrators what is new among the warnings, each in their language and at a decent hour.</summary>
internal sealed class WarningPost(
    Roles roles,
    WarningStore warnings,
    NoticeStore notices,
    Courier courier,
    TimeProvider clock
)
{
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        var all = await warnings.AllAsync(cancellationToken);
        // Without a token Teams takes nothing. What there is to say is said when it works again.
        if (all.Count is 0 || all.Any(static warning => warning is { Name: Checks.Token, Holds: true }))
        {
            return;
        }

        foreach (var id in roles.Administrators)
        {
            if (await notices.FindAsync(id.ToLowerInvariant(), cancellationToken) is { } administrator)
            {
                await SendAsync(administrator, all, cancellationToken);
            }
        }
    }

    private async Task SendAsync(
        Administrator administrator,
        IReadOnlyList<KeptWarning> all,
        CancellationToken cancellationToken
    )
    {
        var known = await notices.ToldAsync(administrator.PersonId, cancellationToken);
        foreach (var warning in all.OrderBy(static warning => warning.ChangedAt))
        {
            var told = known.GetValueOrDefault(warning.Name);
            if (Notices.Due(warning, told, administrator.TimeZone, clock.GetUtcNow()) is { } stage)
            {
                await SendAsync(administrator, warning, stage, told, cancellationToken);
            }
        }
    }

    private async Task SendAsync(
        Administrator administrator,
        KeptWarning warning,
        string stage,
        ToldNotice? told,
        CancellationToken cancellationToken
    )
    {
        var (person, name, now) = (administrator.PersonId, warning.Name, clock.GetUtcNow());
        if (!await notices.StartAsync(person, name, stage, told, now, cancellationToken))
        {
            return;
        }

        var card = WarningCards.Of(warning, administrator.Phrases, administrator.TimeZone);
        var handover = await courier(administrator.Reference, card, cancellationToken);
        await (
            handover is Handover.Later
                ? notices.TakeBackAsync(person, name, told, cancellationToken)
                : notices.SettleAsync(person, name, StateOf(handover), cancellationToken)
        );
    }

    private static string StateOf(Handover handover) =>
        handover switch
        {
            Handover.Accepted => "accepted",
            Handover.Refused => "refused",
            _ => "uncertain",
        };
}
