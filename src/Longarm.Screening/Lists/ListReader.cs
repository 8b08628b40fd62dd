using System.Text.Json;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>Reads lists of parties as their publishers give them, entry by entry.</summary>
public static class ListReader
{
    private static readonly IListFormat[] Formats =
    [
        new MappedCsvFormat(), new CslJsonFormat(), new CslCsvFormat(), new OfacCsvFormat(), new OfacXmlFormat(), new DeniedPersonsFormat(),
        new UnXmlFormat(), new UkNamesFormat(), new EuXmlFormat(), new RegistryJsonFormat(), new FollowTheMoneyFormat(), new OwnLinesFormat(),
    ];

    /// <summary>Which format a file is of; null if it is no list of parties that is known, or is packed and broken: who reads it says how.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">What the caller says of it.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string? FormatOf(ListFile file, ListReadingOptions options)
    {
        try
        {
            return Find(file, options)?.Id;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Files that are one list together, as the names, aliases and addresses of one publisher are; each other file by itself.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">What the caller says of them.</param>
    public static IReadOnlyList<IReadOnlyList<ListFile>> Grouped(IReadOnlyList<ListFile> files, ListReadingOptions options)
    {
        var byWhether = files.ToLookup(file => FormatOf(file, options) is { } format && Formats.Any(known => known.Id == format && known.IsJoined));
        return [.. byWhether[true].Any() ? [byWhether[true].ToList()] : (List<ListFile>[])[], .. byWhether[false].Select(file => new List<ListFile> { file })];
    }

    /// <summary>Reads a list in our own form.</summary>
    internal static ListReading ReadOwn(ListFile file, Action<ListedParty> take) => Read(new OwnLinesFormat(), [file], new(), take);

    /// <summary>Reads the files of one list, all of one format.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">What the caller says of them.</param>
    /// <param name="take">Takes each entry. They count only if nothing is broken in the end.</param>
    public static ListReading Read(IReadOnlyList<ListFile> files, ListReadingOptions options, Action<ListedParty> take)
    {
        ListIntake intake = new(options, take) { File = files[0].Name };
        try
        {
            if (Find(files[0], options) is { } format)
            {
                return Read(format, files, options, take);
            }

            intake.Broken(0, "LS001", "This is no list in a format that is known here. Describe the columns of a table with --mapping FILE, or write one JSON object a line: {\"id\", \"names\", \"kind\", \"country\"}.");
        }
        catch (InvalidDataException wrong)
        {
            intake.Broken(0, "LS003", Damaged(wrong));
        }

        return intake.Done("unknown");
    }

    private static ListReading Read(IListFormat format, IReadOnlyList<ListFile> files, ListReadingOptions options, Action<ListedParty> take)
    {
        ListIntake intake = new(options with { IsFilter = format.NamesLists && options.List is not null }, take) { File = files[0].Name };
        try
        {
            format.Read(files, intake);
        }
        catch (JsonException wrong)
        {
            intake.Broken((int)(wrong.LineNumber ?? 0) + 1, "LS002", JsonTokens.Say(wrong));
        }
        catch (TableException wrong)
        {
            intake.Broken(wrong.Line, wrong.Code, wrong.Message);
        }
        catch (InvalidDataException wrong)
        {
            intake.Broken(0, "LS003", Damaged(wrong));
        }
        catch (ListTooLongException wrong)
        {
            intake.Broken(0, "LS004", wrong.Message);
        }

        return intake.Done(format.Id);
    }

    private static string Damaged(InvalidDataException wrong) => $"This file is broken: {wrong.Message} Get it from its publisher again.";

    private static IListFormat? Find(ListFile file, ListReadingOptions options)
    {
        var head = ListHead.Of(file);
        return Formats.FirstOrDefault(format => format.Knows(head, options));
    }
}
