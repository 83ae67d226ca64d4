using TracesBot.Cli;

return await CommandLine.RunAsync(args);
