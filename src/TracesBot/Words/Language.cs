namespace TracesBot.Words;

/// <summary>The two languages that every sentence of the bot exists in.</summary>
internal enum Language
{
    Swedish,
    English,
}
