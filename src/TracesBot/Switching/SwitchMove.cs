namespace TracesBot.Switching;

/// <summary>What a person wants with their switch, whether pressed or written.</summary>
internal abstract record SwitchMove
{
    /// <summary>Gets the version of the walk that the pressed card showed; null for what is not tied to a card.</summary>
    public long? Walk { get; init; }
}

/// <summary>Starts, or goes on where the person left off.</summary>
/// <param name="Method">The method asked for by name.</param>
internal sealed record Open(string? Method = null) : SwitchMove;

internal sealed record Answer(string Question, string Given) : SwitchMove;

internal sealed record Choose(string Method) : SwitchMove;

/// <summary>The step is done.</summary>
internal sealed record Next : SwitchMove;

internal sealed record Back : SwitchMove;

internal sealed record Stuck : SwitchMove;

internal sealed record Pause : SwitchMove;

internal sealed record Resume : SwitchMove;

/// <summary>Shows the methods again.</summary>
internal sealed record ChangeMethod : SwitchMove;

/// <summary>Shows the next page of methods.</summary>
internal sealed record MoreMethods : SwitchMove;

/// <summary>Answers the advisor's questions anew.</summary>
internal sealed record AskAgain : SwitchMove;

/// <summary>Goes for a method to have in reserve.</summary>
internal sealed record AddBackup : SwitchMove;

/// <summary>Had switched, and can no longer log in.</summary>
internal sealed record Reopen : SwitchMove;

/// <summary>Says that the switch is done; what is missing is asked for.</summary>
/// <param name="IsOneWord">Whether that is all the person said: in a guide, "klart" is about the step.</param>
internal sealed record SayDone(string? Method = null, bool IsOneWord = false) : SwitchMove;

/// <summary>Says how it went with the method in place.</summary>
internal sealed record Report(string Method, bool Tested) : SwitchMove;

/// <summary>Takes the newest report back.</summary>
/// <param name="Version">The version of the record that the pressed card showed; null when written.</param>
internal sealed record Undo(int? Version = null) : SwitchMove;

/// <param name="Until">When the exemption ends; null when nobody has said.</param>
internal sealed record Exempt(ExemptReason Reason, DateTimeOffset? Until = null) : SwitchMove;

/// <summary>Opens a guide on the way.</summary>
internal sealed record OpenGuide(string Guide) : SwitchMove;

/// <summary>Leaves the guide that was opened on the way.</summary>
internal sealed record Leave : SwitchMove;

/// <summary>Answers whether the new method still works.</summary>
/// <param name="Version">The version of the record that the pressed card showed; null when written.</param>
internal sealed record StillWorks(bool Works, int? Version = null) : SwitchMove;

internal sealed record ShowStatus : SwitchMove;

/// <summary>Answers yes or no to what the card asks.</summary>
internal sealed record Confirm(bool Yes) : SwitchMove;
