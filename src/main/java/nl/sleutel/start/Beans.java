package nl.sleutel.start;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import nl.sleutel.article.Articles;
import nl.sleutel.article.Notices;
import nl.sleutel.article.Stories;
import nl.sleutel.article.TopicOutlines;
import nl.sleutel.directory.Agenda;
import nl.sleutel.directory.Directory;
import nl.sleutel.fact.Facts;
import nl.sleutel.glossary.Terms;
import nl.sleutel.image.LiveImages;
import nl.sleutel.route.CareRoute;

/** What the parts are given from outside themselves: the clock, and the views that an Edition keeps. */
final class Beans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Facts facts() {
        return Facts.NONE;
    }

    @Produces
    @Singleton
    Articles articles() {
        return Articles.NONE;
    }

    @Produces
    @Singleton
    Notices notices() {
        return Notices.NONE;
    }

    @Produces
    @Singleton
    Stories stories() {
        return Stories.NONE;
    }

    @Produces
    @Singleton
    TopicOutlines topicOutlines() {
        return TopicOutlines.NONE;
    }

    @Produces
    @Singleton
    Terms terms() {
        return Terms.NONE;
    }

    @Produces
    @Singleton
    Directory directory() {
        return Directory.NONE;
    }

    @Produces
    @Singleton
    Agenda agenda() {
        return Agenda.NONE;
    }

    @Produces
    @Singleton
    LiveImages liveImages() {
        return LiveImages.NONE;
    }

    @Produces
    @Singleton
    CareRoute careRoute() {
        return CareRoute.NONE;
    }
}
