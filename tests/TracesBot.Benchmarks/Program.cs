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

if (args is ["reminders", ..])
{
    return await RemindersCommand.Create().Parse(args[1..]).InvokeAsync();
}

if (args is ["understanding"])
{
    Messages.Print();

    return 0;
}

if (args is ["roster" or "readiness", ..])
{
    var staff = new StaffList(Number("--people", otherwise: 1_000_000), Number("--teams", otherwise: 20_000));
    await (args[0] is "roster" ? RosterImports.PrintAsync(staff) : Figures.PrintAsync(staff));

    return 0;
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

int Number(string name, int otherwise)
{
    var at = Array.IndexOf(args, name);

    return at < 0 ? otherwise : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
}
