namespace TracesBot.Understanding;

/// <summary>How sure the bot must be. Chosen on the tuning half of the development questions; see docs/quality.md.</summary>
internal static class Thresholds
{
    /// <summary>From here on a topic is answered.</summary>
    public const float Answer = 0.60f;

    /// <summary>From here on a topic may be one of two that are asked for at once.</summary>
    public const float Shared = 0.30f;

    /// <summary>A second topic that comes this close to the first makes the bot ask which is meant.</summary>
    public const float TooClose = 0.25f;

    /// <summary>Neither is a message answered outright that may be about something else, by this part of the topic's share.</summary>
    public const float Doubt = 0.12f;

    /// <summary>From here on a message is taken to be about something else.</summary>
    public const float Decline = 0.52f;

    /// <summary>A best topic below this is not even worth suggesting.</summary>
    public const float Suggest = 0.05f;

    /// <summary>Neither are further ones below this.</summary>
    public const float Candidate = 0.02f;

    /// <summary>From here on a command is carried out.</summary>
    public const float Command = 0.25f;

    /// <summary>Each half of a double question must be this certain.</summary>
    public const float Part = 0.75f;

    /// <summary>Below this a message counts as being in neither language.</summary>
    public const float Language = 0.35f;
}
