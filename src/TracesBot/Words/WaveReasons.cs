namespace TracesBot.Words;

/// <summary>Why a reminder did not go out, or may not have arrived, of the reasons that the ledger keeps; said of several people.</summary>
internal static class WaveReasons
{
    public static string Swedish(string reason) =>
        reason switch
        {
            "done" => "klara med bytet",
            "away" => "lediga eller undantagna tills vidare",
            "cancelled" => "utskicket avbröts",
            "not-due" => "behövde den inte längre",
            "left" => "finns inte i personallistan längre",
            "no-conversation" => "har ingen chatt med boten",
            "unreachable" => "kan inte nås i Teams",
            "stopped" => "vill inte ha påminnelser",
            "snoozed" => "har skjutit upp den",
            "just-reminded" => "har nyss fått en",
            "enough-this-week" => "har fått veckans påminnelser",
            "blocked" => "har blockerat boten",
            "uninstalled" => "har tagit bort boten",
            "not-in-roster" => "har inte boten längre",
            "disabled-by-admin" => "en administratör har stängt av boten",
            "forbidden" => "Teams tillåter det inte",
            "conversation-not-found" => "chatten finns inte längre",
            "too-big" => "meddelandet är för stort",
            "bad-request" => "Teams förstod inte meddelandet",
            "foreign-service" => "adressen till tjänsten är inte tillåten",
            "unreachable-service" => "tjänsten gick inte att nå",
            "not-admitted" => "kontrollera botens app-id, hemlighet och klientorganisation",
            "no-token" => "boten fick ingen token, kontrollera app-id, hemlighet och klientorganisation",
            "interrupted" => "sändningen avbröts",
            "time-out" => "inget svar i tid",
            "connection-lost" => "förbindelsen bröts",
            _ => reason,
        };

    public static string English(string reason) =>
        reason switch
        {
            "done" => "done with the switch",
            "away" => "away for now",
            "cancelled" => "the wave was cancelled",
            "not-due" => "no longer due",
            "left" => "no longer in the roster",
            "no-conversation" => "no chat with the bot",
            "unreachable" => "cannot be reached in Teams",
            "stopped" => "want no reminders",
            "snoozed" => "have put it off",
            "just-reminded" => "have just had one",
            "enough-this-week" => "have had this week's reminders",
            "blocked" => "have blocked the bot",
            "uninstalled" => "have removed the bot",
            "not-in-roster" => "do not have the bot any more",
            "disabled-by-admin" => "an administrator has disabled the bot",
            "forbidden" => "Teams forbids it",
            "conversation-not-found" => "the chat no longer exists",
            "too-big" => "the message is too big",
            "bad-request" => "Teams did not understand the message",
            "foreign-service" => "the address of the service is not allowed",
            "unreachable-service" => "the service could not be reached",
            "not-admitted" => "check the bot's app id, secret and tenant",
            "no-token" => "the bot got no token, check its app id, secret and tenant",
            "interrupted" => "the sending was interrupted",
            "time-out" => "no answer in time",
            "connection-lost" => "the connection was lost",
            _ => reason,
        };
}
