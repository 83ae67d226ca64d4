using TracesBot.Benchmarks;
using TracesBot.Benchmarks.Reminders;

if (args is ["bare", var address])
{
    await BareEndpoint.RunAsync(address);

    return 0;
}

if (args is ["plan-once", var task, .. var settings])
{
    await Planning.RunOnceAsync(task, settings);

    return 0;
}

if (args is ["understanding"])
{
    Messages.Print();

    return 0;
}

if (args is ["reminders", ..])
{
    return await RemindersCommand.Create().Parse(args[1..]).InvokeAsync();
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

return 0;
