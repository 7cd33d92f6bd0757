using Deque.AxeCore.Commons;

namespace HospitalOps.EndToEndTests.Pages;

/// <summary>
/// What axe-core finds on a page as it stands. The rules are read into each page once and asked there: the package's
/// own way reads them anew for every question and opens another page for the answer, which took most of the walk.
/// Evaluated through the debugger, so the page's content security policy stays as it is.
/// </summary>
internal static class Accessibility
{
    // What is disabled needs no contrast (WCAG 1.4.3); the controls say so in a place that axe does not read.
    private const string Ask = """
        async rules => {
            const options = { resultTypes: ['violations'], iframes: false };
            if (rules) options.runOnly = { type: 'rule', values: rules };
            const answer = await axe.run({ include: [document], exclude: ['fluent-button[disabled]'] }, options);
            return answer.violations
                .filter(violation => ['serious', 'critical'].includes(violation.impact))
                .flatMap(violation => violation.nodes.slice(0, 3).map(node => {
                    const reason = [...node.any, ...node.all, ...node.none][0]?.message;
                    return `${violation.id} ${node.target}: ${reason} ${node.html.replace(/\s+/g, ' ')}`;
                }));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <param name="rules">Rules of axe; null for those it takes by itself.</param>
    /// <returns>The serious and critical findings, up to three places of each, with the reason.</returns>
    public static async Task<string[]> FindingsAsync(IPage page, string[]? rules)
    {
        if (await page.EvaluateAsync<bool>("() => typeof axe === 'undefined'"))
            await page.EvaluateAsync($"() => {{ {Script} }}");
        return await page.EvaluateAsync<string[]>(Ask, rules);
    }
}
