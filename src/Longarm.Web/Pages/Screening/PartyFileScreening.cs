using System.Collections.Immutable;
using System.IO.Pipelines;
using System.Text.Json;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Screens a file of parties, and writes a line of JSON for each: what was found, or why it was not screened.</summary>
/// <param name="index">The names of the lists.</param>
/// <param name="limit">No more matches for each party.</param>
/// <param name="threshold">No match with a lower score.</param>
internal sealed class PartyFileScreening(NameIndex index, int limit, double threshold)
{
    /// <summary>Parties after so many are not screened, which is told.</summary>
    public const int MostRows = 250_000;

    private const int Together = 256;

    /// <summary>Screens a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="output">Where lines go, a few hundred at a time.</param>
    /// <param name="stop">Ends the work.</param>
    public async Task Write(ListFile file, PipeWriter output, CancellationToken stop)
    {
        var done = 0;
        using var chunks = ScreenedPartyReader.Read(file).Take(MostRows + 1).Chunk(Together).GetEnumerator();
        while (done <= MostRows && Next(chunks, file, output) is { } chunk)
        {
            // Past the limit nothing is concluded in silence.
            var rows = chunk[..Math.Min(chunk.Length, MostRows - done)];
            var found = rows.AsParallel().AsOrdered().WithCancellation(stop)
                .Select(row => row.Party is { } party ? index.Find(party, limit, threshold) : []).ToList();
            foreach (var (row, matches) in rows.Zip(found))
            {
                Write(output, row, matches);
            }

            if (rows.Length < chunk.Length)
            {
                WriteMistake(output, null, $"{file.Name} has more than {MostRows:N0} parties. Those after them were not screened: split the file.");
            }

            done += chunk.Length;
            await output.FlushAsync(stop);
        }

        if (done == 0)
        {
            WriteMistake(output, null, $"{file.Name} holds no party. Write one a line, or a table with a column “name”.");
        }

        await output.FlushAsync(stop);
    }

    // What breaks a file off is told as its last line; what stands before it counts.
    private static ScreenedRow[]? Next(IEnumerator<ScreenedRow[]> chunks, ListFile file, PipeWriter output)
    {
        try
        {
            return chunks.MoveNext() ? chunks.Current : null;
        }
        catch (Exception broken) when (broken is TableException or InvalidDataException)
        {
            WriteMistake(output, null, $"{file.Name}: {broken.Message} What follows the parties above was not screened.");
            return null;
        }
    }

    private static void Write(PipeWriter output, ScreenedRow row, ImmutableArray<PartyMatch> matches)
    {
        if (row.Mistake is { } mistake)
        {
            WriteMistake(output, row.Query, mistake.ToString());
            return;
        }

        using (Utf8JsonWriter json = new(output, JsonAnswers.Options))
        {
            ScreenJson.Write(json, row, matches, withName: true);
        }

        End(output);
    }

    private static void WriteMistake(PipeWriter output, string? query, string message)
    {
        using (Utf8JsonWriter json = new(output, JsonAnswers.Options))
        {
            json.WriteStartObject();
            json.WriteString("query", query);
            json.WriteString("mistake", message);
            json.WriteEndObject();
        }

        End(output);
    }

    private static void End(PipeWriter output)
    {
        output.GetSpan(1)[0] = (byte)'\n';
        output.Advance(1);
    }
}
