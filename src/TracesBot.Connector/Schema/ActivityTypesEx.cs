namespace Microsoft.Bot.Schema;

/// <summary>Types of activities that the adapter keeps to itself and never sends.</summary>
public static class ActivityTypesEx
{
    /// <summary>A pause of so many milliseconds as the value says, before the next activity.</summary>
    public const string Delay = "delay";

    /// <summary>The answer to an invoke; its value is a <see cref="Builder.InvokeResponse"/>.</summary>
    public const string InvokeResponse = "invokeResponse";
}
