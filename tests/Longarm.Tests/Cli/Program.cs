using System.Diagnostics;

namespace Longarm.Tests.Cli;

/// <summary>The built program, run as a person runs it.</summary>
internal static class Program
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "longarm.dll");

    public static Run Run(params IEnumerable<string> arguments) => RunWith("", arguments);

    /// <summary>The program with something to read from its standard input.</summary>
    public static Run RunWith(string input, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Path, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"longarm {string.Join(' ', arguments)} did not end within a minute.");
        }

        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}

/// <summary>What a run gave.</summary>
/// <param name="Exit">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Run(int Exit, string Output, string Error);
