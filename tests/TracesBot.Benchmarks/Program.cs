using TracesBot.Benchmarks;

if (args is ["bare", var address])
{
    await BareEndpoint.RunAsync(address);

    return;
}

if (args is ["understanding"])
{
    Messages.Print();

    return;
}

Console.WriteLine("What a turn costs. Timings are of this machine, now; compare the lines of one run with each other.");
Console.WriteLine();
Console.WriteLine("In this process, no network:");
await Turns.PrintAsync();
Console.WriteLine();
Console.WriteLine("As processes, over loopback:");
await Processes.PrintAsync();
Console.WriteLine();
Console.WriteLine("Understanding:");
Messages.Print();
