using TracesBot.EndToEnd.Clients;

// One machine, real processes: they would only be in each other's way.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(PlaygroundProgram))]
