using TracesBot.Understanding.Ranking;

namespace TracesBot.Understanding.Naming;

/// <summary>Finds the verification methods that a message names.</summary>
internal static class Methods
{
    private static readonly (string Method, string[] Names)[] Known =
    [
        (
            "eu-login-app",
            [
                "eu login app*",
                "eulogin app*",
                "eu login aap",
                "eu appen",
                "eu app",
                "login app*",
                "loginapp*",
                "mobilapp*",
                "appen",
                "app",
                "the app",
                "eu login mobile",
                "eulogin mobile",
            ]
        ),
        ("bankid", ["bankid*", "bank id*", "mobilbankid"]),
        ("freja", ["freja*", "freya*", "frejaplus"]),
        (
            "security-key",
            [
                "sakerhetsnyck*",
                "sakerhets nyck*",
                "yubikey*",
                "yubi key*",
                "ubikey*",
                "security key*",
                "fido*",
                "usb nyck*",
                "hardware key*",
                "hardvarunyck*",
                "u2f",
                "nyckel",
                "nycklar",
                "key",
                "keys",
            ]
        ),
        ("passkey", ["passkey*", "pass key*", "losennyck*", "losen nyck*"]),
        (
            "trusted-platform",
            [
                "trusted platform*",
                "betrodd plattform*",
                "betrodda plattform*",
                "windows hello",
                "hello",
                "touch id",
                "touchid",
                "tpm",
                "secure enclave",
            ]
        ),
        (
            "other-eid",
            [
                "mitid*",
                "nemid*",
                "itsme",
                "smart id*",
                "smartid",
                "mobiil id",
                "utlandsk* eid",
                "utlandsk* e leg*",
                "utlandsk* elegitimation*",
                "foreign eid",
                "foreign e id",
                "foreign electronic id",
                "eidas",
                "annat eid",
                "other eid",
                "spid",
                "digid",
                "franceconnect",
                "norwegian bankid",
                "finnish bank*",
                "suomi fi",
                "annan e leg*",
                "e leg* fran annat land",
                "eid from another country",
            ]
        ),
    ];

    private static readonly (string Method, Pattern Pattern)[] Patterns =
    [
        .. Known.SelectMany(known => known.Names.Select(name => (known.Method, new Pattern(name)))),
    ];

    public static IReadOnlyList<string> Find(string text)
    {
        var words = new FoldedText(text);
        var found = new List<string>();
        var i = 0;
        while (i < words.Count)
        {
            var (method, used) = At(words, i);
            if (method is not null && !found.Contains(method))
            {
                found.Add(method);
            }

            i += Math.Max(used, 1);
        }

        return found;
    }

    /// <summary>Finds the longest name at one place, so that "säkerhetsnyckel" is not also a "nyckel".</summary>
    private static (string? Method, int Used) At(FoldedText words, int at)
    {
        string? best = null;
        var longest = 0;
        foreach (var (method, pattern) in Patterns)
        {
            if (pattern.Length > longest && pattern.Matches(words, at))
            {
                (best, longest) = (method, pattern.Length);
            }
        }

        return (best, longest);
    }

    private sealed class Pattern(string name)
    {
        private readonly string[] _words = name.Split(' ');

        public int Length => _words.Length;

        public bool Matches(FoldedText words, int at)
        {
            for (var i = 0; i < _words.Length; i++)
            {
                var meant = _words[i].AsSpan();
                if (at + i >= words.Count)
                {
                    return false;
                }

                var same =
                    meant[^1] == '*'
                        ? words[at + i].StartsWith(meant[..^1], StringComparison.Ordinal)
                        : words[at + i].SequenceEqual(meant);
                if (!same)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
