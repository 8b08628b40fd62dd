using System.CommandLine;
using System.Globalization;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary>What the commands that determine cases are given: cases, coordinates, overlays.</summary>
internal static class CaseInput
{
    public static readonly Argument<string[]> Cases = new("case") { Description = "Case files (YAML or JSON).", Arity = ArgumentArity.OneOrMore };
    public static readonly Option<string?> Product = new("--product") { Description = "A file that describes the item, in place of the case's own." };
    public static readonly Option<string?> On = new("--on") { Description = "The day or instant whose law applies, in place of the case's own; drops entered, loaded and contracted." };
    public static readonly Option<string?> Known = new("--known") { Description = "Use only what had been published by this day." };
    public static readonly Option<string[]> Scenarios = new("--scenario") { Description = "Put an overlay in force; may be given several times." };
    public static readonly Option<bool> Strict = new("--strict") { Description = "Treat what counts as nothing known when left out as unknown." };
    public static readonly Option<bool> Public = new("--public") { Description = "Answer without what is marked internal, as csv, cyclonedx and spdx always do." };
    public static readonly Option<string?> Rules = new("--rules") { Description = "A rules folder, in place of the packs that come with the program." };

    public static readonly Option<string?> Home = new("--home") { Description = "The folder where imported lists are kept; default: LONGARM_HOME, else the local application data folder." };

    /// <summary>Reads what was asked; null with the mistakes printed if nothing of it can be answered.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="withClassifications">Whether codes are looked for.</param>
    /// <param name="isForOthers">Whether the answer goes to somebody outside the house.</param>
    public static ReadCases? Read(ParseResult asked, bool withClassifications = false, bool isForOthers = false)
    {
        List<Mistake> mistakes = [];
        var on = Moment(asked.GetValue(On), "--on", mistakes);
        var known = Moment(asked.GetValue(Known), "--known", mistakes)?.Day;
        List<ReadCase>? cases = null;
        List<Mistake> remarks = [];
        var rates = RatesInput.ForCases(asked, mistakes, remarks);
        CaseOptions options = new(asked.GetValue(Strict), on, known, IsForOthers: isForOthers || asked.GetValue(Public), Rates: rates);
        if (Host.LoadRules(asked.GetValue(Rules), (pack, words) => Cases(words).Exists(each => pack.MayTake(each.Facts.To.Value)), withClassifications) is not var (book, words))
        {
            Host.Print(mistakes);
            return null;
        }

        book = book.With(HomeFolder.Of(asked.GetValue(Home)).ForPacks(), words);
        string[] scenarios = asked.GetValue(Scenarios) ?? [];
        mistakes.AddRange(Assessments.Scenarios.Check(scenarios, book));
        var isAskedWrongly = mistakes.Exists(m => m.File.StartsWith("--", StringComparison.Ordinal)) || (rates is null && asked.GetValue(RatesInput.OfCases) is not null);
        var read = isAskedWrongly ? [] : Cases(words);
        Host.Print(mistakes);
        Host.Print(remarks.Distinct());
        return read.Count == 0 ? null : new(new LawLibrary(book), words, scenarios, read, mistakes.Count > 0) { Options = options, Product = asked.GetValue(Product) };

        // A case that cannot be read keeps no other from its answer. The duties of a country are read for what enters it.
        List<ReadCase> Cases(VocabularyWords words) => cases ??= WithParties(words)
            ? [.. asked.GetValue(CaseInput.Cases)!.Select(path => One(words, path)).OfType<ReadCase>()]
            : [];

        bool WithParties(VocabularyWords words)
        {
            options = options with { Parties = PartyInput.Read(asked, words, mistakes) };
            return options.Parties is not null;
        }

        ReadCase? One(VocabularyWords words, string path)
        {
            CaseFiles files = new(words);
            try
            {
                var facts = files.Read(path, options, asked.GetValue(Product), mistakes);
                remarks.AddRange(files.Remarks);
                return facts is null ? null : new(path, facts, files.Product);
            }
            catch (InvalidDataException damaged)
            {
                mistakes.Add(new(path, 0, 0, "LC126", damaged.Message));
                return null;
            }
        }
    }

    /// <summary>A day or an instant of the command line.</summary>
    public static Moment? Moment(string? text, string option, List<Mistake> mistakes)
    {
        if (text is null)
        {
            return null;
        }

        var moment = Core.Moment.Parse(text);
        if (moment is null)
        {
            mistakes.Add(new(option, 0, 0, "LC023", string.Create(CultureInfo.InvariantCulture, $"“{text}” is no day or instant. Write 2025-04-10, or 2025-04-10T00:01-04:00.")));
        }

        return moment;
    }
}

/// <summary>Cases that were read, and the law to ask.</summary>
/// <param name="Library">The law.</param>
/// <param name="Words">The vocabulary.</param>
/// <param name="Scenarios">Overlays in force.</param>
/// <param name="Cases">The cases.</param>
/// <param name="HasMistakes">Whether some could not be read.</param>
internal sealed record ReadCases(LawLibrary Library, VocabularyWords Words, IReadOnlyList<string> Scenarios, IReadOnlyList<ReadCase> Cases, bool HasMistakes)
{
    /// <summary>How the cases were read.</summary>
    public required CaseOptions Options { get; init; }

    /// <summary>The file that describes the item, in place of the case's own; null: none was named.</summary>
    public string? Product { get; init; }

    /// <summary>Reads a case of the same kind, or one of them again; null with the mistakes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    /// <param name="product">The file of its product, in place of the one that it names.</param>
    /// <param name="answers">The file of answers, in place of the one beside the product.</param>
    public Case? Read(string path, List<Mistake> mistakes, string? product = null, string? answers = null) =>
        new CaseFiles(Words) { AnswersInstead = answers }.Read(path, Options, product ?? Product, mistakes);
}

/// <summary>A case and its file, and the product that it names.</summary>
internal sealed record ReadCase(string Path, Case Facts, ReadProductFile? Product);
