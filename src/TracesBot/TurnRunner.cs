using System.Data.Common;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Storage;
using TracesBot.Telemetry;
using TracesBot.Turns;
using TracesBot.Understanding;
using TracesBot.Words;

namespace TracesBot;

/// <summary>
/// Runs a turn: read, understand, route, commit, and only then reply. Nothing below it commits or sends, and it holds the
/// only catch-all.
/// </summary>
internal sealed partial class TurnRunner(
    IServiceScopeFactory scopes,
    Understander understander,
    FileUploads uploads,
    Campaign campaign,
    TimeProvider clock,
    ILogger<TurnRunner> logger
) : IBot
{
    private const int Attempts = 3;

    /// <summary>A turn's own deadline. The request's token is of no use: Teams hangs up long before a person gives up.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var started = clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(Deadline, clock);
        var outcome = await RunAsync(activity, deadline.Token);
        try
        {
            var reply = await uploads.CarryOutAsync(outcome.Reply, deadline.Token);
            var written = await ReplyWriter.WriteAsync(turnContext, reply, outcome.Phrases, deadline.Token);
            await MarkSentAsync(activity, written, deadline.Token);
        }
        catch (Exception exception)
            when (exception is ErrorResponseException or HttpRequestException or OperationCanceledException)
        {
            // What the person did is saved. A repeated delivery, or the next message, shows where they are.
            Log.ReplyRefused(
                logger,
                activity.Id,
                (int?)(exception as ErrorResponseException)?.Response?.StatusCode ?? 0
            );
        }

        BotMetrics.Turn(activity.Type, outcome.Kind, clock.GetElapsedTime(started));
    }

    /// <summary>Does everything but send.</summary>
    public async Task<TurnOutcome> RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await TryAsync(activity, cancellationToken);
                }
                catch (TurnConflictException) when (attempt < Attempts)
                {
                    Log.RunAgain(logger, activity.Id, attempt);
                }
            }
        }
        catch (TurnConflictException)
        {
            return TurnOutcome.Failed(Fallback(activity), words => words.Busy);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.TurnFailed(logger, exception, activity.Id, activity.Type);

            return TurnOutcome.Failed(Fallback(activity), words => words.SomethingWentWrong);
        }
    }

    private static Phrases Fallback(Activity activity) =>
        Phrases.In(Phrases.LanguageOf(activity.Locale) ?? Language.Swedish);

    private async Task<TurnOutcome> TryAsync(Activity activity, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        var people = scope.ServiceProvider.GetRequiredService<PersonStore>();
        var deliveries = scope.ServiceProvider.GetRequiredService<DeliveryStore>();
        var now = clock.GetUtcNow();
        var visitor = ActivityReader.Visitor(activity);
        if (visitor.Id.Length is 0)
        {
            return TurnOutcome.Silent(Fallback(activity));
        }

        var person = await people.FindAsync(visitor, now, cancellationToken);
        if (activity.Id is { } id && await deliveries.FindAsync(id, cancellationToken) is { } earlier)
        {
            return TurnOutcome.Repeated(Phrases.In(person.Language), earlier.ReplyTo(activity, now - Deadline));
        }

        var turn = Read(activity, person, now);
        await SaveContactAsync(people, turn, activity, cancellationToken);
        var router = scope.ServiceProvider.GetRequiredService<Router>();
        var reply = RenderedReply.From(await router.Route(turn).HandleAsync(turn, cancellationToken));
        await deliveries.AddAsync(turn, reply, activity.ReplyToId, now, cancellationToken);
        await session.CommitAsync(cancellationToken);

        return new TurnOutcome(turn.Input.GetType().Name, turn.Phrases, turn, reply);
    }

    private Turn Read(Activity activity, Person person, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, person.TimeZone);
        var said = ActivityReader.Text(activity) is { Length: > 0 } text ? Understand(text, person, local) : null;

        return new Turn(
            activity.Id ?? "",
            ActivityReader.Input(activity, said),
            person,
            campaign.Phrases(said?.Meaning.Language ?? person.Language),
            local,
            ActivityReader.IsPrivate(activity)
        )
        {
            HasThumbs = ActivityReader.HasThumbs(activity),
        };
    }

    /// <summary>A secret goes before anything else is done: from here on nobody has it.</summary>
    private Said Understand(string text, Person person, DateTimeOffset local)
    {
        var clean = SecretMask.Without(text);
        var meaning = understander.Understand(clean, new Dialogue(person.Language, local, person.PreviousTopic));
        if (Links.AreAll(clean))
        {
            meaning = meaning with { Kind = MeaningKind.Decline, Language = person.Language };
        }

        return new Said(clean, meaning, HadSecret: !ReferenceEquals(clean, text));
    }

    private static Task SaveContactAsync(
        PersonStore people,
        Turn turn,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        // A channel is no place to remind somebody in, so only a private chat is kept.
        var reference = turn is { Private: true, Input: not Left }
            ? ReferenceJson.Write(activity.GetConversationReference())
            : null;
        return people.SaveContactAsync(
            turn.Person.Id,
            reference,
            activity.LocalTimezone,
            turn.Phrases.Language,
            cancellationToken
        );
    }

    private async Task MarkSentAsync(Activity activity, WrittenReply written, CancellationToken cancellationToken)
    {
        if (activity.Id is null)
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var deliveries = scope.ServiceProvider.GetRequiredService<DeliveryStore>();
            await deliveries.SetSentAsync(activity.Id, written.MessageId, clock.GetUtcNow(), cancellationToken);
            await deliveries.AddShownAsync(
                ActivityReader.Visitor(activity).Id,
                written.Answers,
                clock.GetUtcNow(),
                cancellationToken
            );
            await scope.ServiceProvider.GetRequiredService<Session>().CommitAsync(cancellationToken);
        }
        catch (DbException exception)
        {
            // The reply has arrived. At worst a repeated delivery shows it again.
            Log.NotMarkedSent(logger, exception, activity.Id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 1,
            Level = LogLevel.Error,
            Message = "Turn {ActivityId} of type {ActivityType} failed."
        )]
        public static partial void TurnFailed(
            ILogger logger,
            Exception exception,
            string? activityId,
            string? activityType
        );

        [LoggerMessage(
            EventId = 2,
            Level = LogLevel.Information,
            Message = "Turn {ActivityId} met another one; attempt {Attempt}."
        )]
        public static partial void RunAgain(ILogger logger, string? activityId, int attempt);

        [LoggerMessage(
            EventId = 3,
            Level = LogLevel.Warning,
            Message = "The reply to {ActivityId} was refused with status {Status}."
        )]
        public static partial void ReplyRefused(ILogger logger, string? activityId, int status);

        [LoggerMessage(
            EventId = 4,
            Level = LogLevel.Warning,
            Message = "The reply to {ActivityId} was sent but not marked so."
        )]
        public static partial void NotMarkedSent(ILogger logger, Exception exception, string activityId);
    }
}
