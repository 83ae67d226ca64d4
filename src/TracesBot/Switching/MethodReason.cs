namespace TracesBot.Switching;

/// <summary>Why a method is where it is in the order.</summary>
internal enum MethodReason
{
    /// <summary>The Commission recommends it, and the person has a device for it.</summary>
    Recommended,
    HaveBankId,
    HaveFreja,
    HaveOtherEid,

    /// <summary>The computer has what it needs.</summary>
    InComputer,

    /// <summary>The phone or tablet has what it needs.</summary>
    InPhone,
    WithoutPhone,
    HasToBeBought,

    /// <summary>It depends on what the employer allows.</summary>
    AskIt,

    /// <summary>The campaign lists it, and nothing more is known.</summary>
    Listed,
    NeedsDevice,
    NoBankId,
    NoFreja,
    NoOtherEid,
    NotAllowed,
}
