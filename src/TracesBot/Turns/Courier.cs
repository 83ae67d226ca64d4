using TracesBot.Cards;

namespace TracesBot.Turns;

/// <summary>Hands a card to somebody who has not just done anything, at the pace that all such cards share.</summary>
/// <param name="reference">How the person is reached.</param>
internal delegate Task<Handover> Courier(string reference, Card card, CancellationToken cancellationToken);

/// <summary>What came of it.</summary>
internal enum Handover
{
    Accepted,
    Refused,

    /// <summary>Nothing was sent, and it may be tried again.</summary>
    Later,

    /// <summary>It may have arrived or not: trying again could give the person a second one.</summary>
    Uncertain,
}
