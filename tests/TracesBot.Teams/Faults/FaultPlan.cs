namespace TracesBot.Teams.Faults;

/// <summary>
/// What goes wrong and when. Rules are asked in the order in which they were written; the first that applies decides.
/// Without a condition a rule applies to every call that writes.
/// </summary>
public sealed class FaultPlan(int seed)
{
    private readonly Lock _gate = new();
    private readonly List<Rule> _rules = [];
    private readonly Dictionary<string, int> _calls = new(StringComparer.Ordinal);

    /// <summary>The next calls that meet the condition fail so.</summary>
    public FaultPlan Next(Fault fault, int times = 1, Func<BotCall, bool>? when = null) =>
        Add(new Rule(fault, when ?? Writing, share: 1, times));

    /// <summary>The next calls in one conversation fail so.</summary>
    public FaultPlan NextIn(string conversationId, Fault fault, int times = 1) =>
        Next(fault, times, call => call.Writes && IsIn(call, conversationId));

    public FaultPlan Always(Fault fault, Func<BotCall, bool>? when = null) =>
        Add(new Rule(fault, when ?? Writing, share: 1, times: null));

    public FaultPlan AlwaysIn(string conversationId, Fault fault) =>
        Always(fault, call => call.Writes && IsIn(call, conversationId));

    /// <summary>This share of the calls (0 to 1) fails so; which ones depends only on seed, conversation and number.</summary>
    public FaultPlan Share(double share, Fault fault, Func<BotCall, bool>? when = null) =>
        Add(new Rule(fault, when ?? Writing, share, times: null));

    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
        }
    }

    internal Fault? Strike(Func<int, BotCall> callNumbered, string conversationId)
    {
        lock (_gate)
        {
            var number = _calls.GetValueOrDefault(conversationId) + 1;
            _calls[conversationId] = number;
            var call = callNumbered(number);
            for (var i = 0; i < _rules.Count; i++)
            {
                if (_rules[i].Applies(call, seed + i))
                {
                    return _rules[i].Use();
                }
            }

            return null;
        }
    }

    private FaultPlan Add(Rule rule)
    {
        lock (_gate)
        {
            _rules.Add(rule);
            return this;
        }
    }

    private static bool Writing(BotCall call) => call.Writes;

    private static bool IsIn(BotCall call, string conversationId) =>
        string.Equals(call.ConversationId, conversationId, StringComparison.Ordinal);

    private sealed class Rule(Fault fault, Func<BotCall, bool> when, double share, int? times)
    {
        private int? _left = times;

        public bool Applies(BotCall call, int salt) =>
            _left is not 0 && when(call) && (share >= 1 || Chance.Of(call.ConversationId, call.Number, salt) < share);

        public Fault Use()
        {
            _left--;
            return fault;
        }
    }
}
