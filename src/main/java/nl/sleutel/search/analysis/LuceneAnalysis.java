package nl.sleutel.search.analysis;

import nl.sleutel.language.Language;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** Gives the embedded index its analysers. */
public final class LuceneAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Analysis.EXACT).instance(LuceneAnalyzers.exact());
        context.analyzer(Analysis.BEGINNINGS).instance(LuceneAnalyzers.beginnings());
        for (Language language : Language.values()) {
            context.analyzer(Analysis.stem(language)).instance(LuceneAnalyzers.stem(language));
            context.analyzer(Analysis.pairs(language)).instance(LuceneAnalyzers.pairs(language));
        }
        context.analyzer(Analysis.parts(Language.NL)).instance(LuceneAnalyzers.parts());
    }
}
