using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Longarm.Tests.Docs;

/// <summary>
/// A page whose outputs are real: a block after <c>&lt;!-- output: COMMAND --&gt;</c> holds what the command prints, one
/// after <c>&lt;!-- file: PATH --&gt;</c> is saved, and <c>&lt;!-- run: COMMAND --&gt;</c> is run.
/// </summary>
internal static partial class DocumentPage
{
    /// <summary>The page with every output as the program prints it now.</summary>
    public static string Refill(string path)
    {
        var folder = Directory.CreateTempSubdirectory("longarm-docs-").FullName;
        try
        {
            foreach (var name in (ReadOnlySpan<string>)["rules", "samples", "docs"])
            {
                Copy(Path.Combine(Repository.Root, name), Path.Combine(folder, name));
            }

            // The tutorial works on a copy of the packs.
            Copy(Path.Combine(Repository.Root, "rules"), Path.Combine(folder, "my-rules"));
            return Refill(File.ReadAllLines(path), folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Refill(string[] lines, string folder)
    {
        List<string> page = [];
        for (var at = 0; at < lines.Length; at++)
        {
            page.Add(lines[at]);
            if (Marker().Match(lines[at]) is not { Success: true } marker)
            {
                continue;
            }

            var (kind, what) = (marker.Groups[1].Value, marker.Groups[2].Value);
            if (kind == "run")
            {
                Run(what, folder);
                continue;
            }

            var fence = lines[++at];
            page.Add(fence);
            List<string> body = [];
            while (lines[++at] != "```")
            {
                body.Add(lines[at]);
            }

            page.AddRange(kind == "file" ? Save(body, Path.Combine(folder, what)) : Output(fence, what, folder));
            page.Add("```");
        }

        return string.Join('\n', page) + "\n";
    }

    private static List<string> Save(List<string> body, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Join('\n', body) + "\n");
        return body;
    }

    private static IEnumerable<string> Output(string fence, string command, string folder) =>
    [
        .. fence == "```console" ? [$"$ {command}"] : (IEnumerable<string>)[],
        .. Run(command, folder).Trim('\n').Split('\n').Select(line => line.TrimEnd()),
    ];

    private static string Run(string command, string folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "longarm.dll");
        ProcessStartInfo start = new("bash", ["-c", $"longarm() {{ dotnet '{program}' \"$@\"; }}\n{command}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return errors.Result.Contains("fault of the program", StringComparison.Ordinal) ? throw new InvalidOperationException(errors.Result) : output;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex("^<!-- (output|file|run): (.*) -->$")]
    private static partial Regex Marker();
}
