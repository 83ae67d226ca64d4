using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: an incoming activity and the means to answer it. Not safe for use by several threads at once.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private List<SendActivitiesHandler>? _onSend;
    private List<UpdateActivityHandler>? _onUpdate;
    private List<DeleteActivityHandler>? _onDelete;
    private bool _disposed;

    /// <summary>A turn with one activity.</summary>
    /// <param name="adapter">The adapter that sends for this turn.</param>
    /// <param name="activity">The incoming activity.</param>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
    }

    /// <summary>Another activity handled within a turn: adapter, state and handlers are those of the turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The other activity.</param>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Activity = activity;
        if (turnContext is TurnContext other)
        {
            _onSend = other._onSend;
            _onUpdate = other._onUpdate;
            _onDelete = other._onDelete;
            BufferedReplyActivities = other.BufferedReplyActivities;
        }
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; }

    /// <summary>The BCP-47 tag of the language of this turn; the activity's until the bot sets another.</summary>
    public string? Locale
    {
        get => field ?? Activity.Locale;
        set;
    }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>The replies that go back in the HTTP response, when the delivery mode is <c>expectReplies</c>.</summary>
    public List<Activity> BufferedReplyActivities
    {
        get => field ??= [];
        private init;
    }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_onSend ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_onUpdate ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_onDelete ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = default,
        string? inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        var message = new Activity(ActivityTypes.Message)
        {
            Text = textReplyToSend,
            Speak = string.IsNullOrEmpty(speak) ? null : speak,
            InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint,
        };
        return SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(
        IActivity activity,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(
        IActivity[] activities,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(activities);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is no activity to send.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            outgoing.Add(activity.ApplyConversationReference(reference));
        }

        return _onSend is { Count: > 0 }
            ? SendThroughAsync(0, outgoing, cancellationToken)
            : SendThroughAdapterAsync(outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ObjectDisposedException.ThrowIf(_disposed, this);
        var update = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateThroughAsync(0, update, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(
        ConversationReference conversationReference,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return DeleteThroughAsync(0, conversationReference, cancellationToken);
    }

    /// <summary>Ends the turn: nothing can be sent any more.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn.</summary>
    /// <param name="disposing">Whether called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            TurnState.Dispose();
        }

        _disposed = true;
    }

    private Task<ResourceResponse[]> SendThroughAsync(int index, List<Activity> activities, CancellationToken token) =>
        index == _onSend!.Count
            ? SendThroughAdapterAsync(activities, token)
            : _onSend[index](this, activities, () => SendThroughAsync(index + 1, activities, token));

    private Task<ResourceResponse> UpdateThroughAsync(int index, Activity activity, CancellationToken token) =>
        _onUpdate is null || index == _onUpdate.Count
            ? Adapter.UpdateActivityAsync(this, activity, token)
            : _onUpdate[index](this, activity, () => UpdateThroughAsync(index + 1, activity, token));

    private Task DeleteThroughAsync(int index, ConversationReference reference, CancellationToken token) =>
        _onDelete is null || index == _onDelete.Count
            ? Adapter.DeleteActivityAsync(this, reference, token)
            : _onDelete[index](this, reference, () => DeleteThroughAsync(index + 1, reference, token));

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> activities, CancellationToken token)
    {
        if (activities.Count == 0)
        {
            return [];
        }

        var responses =
            Activity.DeliveryMode is DeliveryModes.ExpectReplies
                ? Buffer(activities)
                : await Adapter.SendActivitiesAsync(this, [.. activities], token);

        Responded |= activities.Exists(activity => activity.Type is not ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        foreach (var activity in activities)
        {
            if (activity.Type is ActivityTypesEx.InvokeResponse)
            {
                TurnState.Set(BotAdapter.InvokeResponseKey, activity);
            }

            BufferedReplyActivities.Add(activity);
        }

        return [.. activities.Select(static activity => new ResourceResponse(activity.Id))];
    }
}
